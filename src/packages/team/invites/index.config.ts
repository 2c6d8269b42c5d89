export default definePageConfig({ navigationBarTitleText: '邀请经销商', enablePullDownRefresh: true })

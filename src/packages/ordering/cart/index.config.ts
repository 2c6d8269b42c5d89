export default definePageConfig({ navigationBarTitleText: '进货单', enablePullDownRefresh: true })

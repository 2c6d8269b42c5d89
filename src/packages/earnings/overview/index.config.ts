export default definePageConfig({ navigationBarTitleText: '收益', enablePullDownRefresh: true, enablePageScroll: true })

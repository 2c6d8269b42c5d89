export default definePageConfig({
  navigationBarTitleText: '进货',
  enablePullDownRefresh: true,
  enablePageScroll: true,
})

export default definePageConfig({ navigationBarTitleText: '经销商', enablePageScroll: true })

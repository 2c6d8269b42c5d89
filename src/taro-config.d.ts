import '@tarojs/taro'

declare module '@tarojs/taro' {
  interface PageConfig {
    /** Taro reports a page's scrolling to the components on it only where the page's config asks; its types forget to say so. */
    enablePageScroll?: boolean
  }
}

console.log('said')
setTimeout(() => {}, 1)
process.exit(0)
wx.login({})
document.title = 'seen'
fetch('https://example.com')
localStorage.clear()
require('node:fs')

// breaks: sdk-behind-platform
import 'wx-server-sdk'

import '../../src/domain/kernel/index'
import 'wx-server-sdk'

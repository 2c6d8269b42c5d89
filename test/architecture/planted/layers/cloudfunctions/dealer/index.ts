import '../platform/index'
import '../modules/dealer/index'
import '../../src/contracts/index'

import '../src/contracts/index'
import '../cloudfunctions/dealer/index'
import '../local-cloud/index'

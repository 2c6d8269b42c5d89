import '../kernel/index'
import '../promotion/index'

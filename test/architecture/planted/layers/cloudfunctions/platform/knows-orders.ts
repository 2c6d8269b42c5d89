// breaks: platform-knows-no-product
import '../../src/domain/order/index'

import '../domain/order/index'

// breaks: server-order-looks-left
import '../payment/index'

// breaks: server-promotion-looks-left
import '../order/index'

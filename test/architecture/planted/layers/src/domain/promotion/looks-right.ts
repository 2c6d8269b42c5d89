// breaks: domain-promotion-looks-left
import '../order/index'

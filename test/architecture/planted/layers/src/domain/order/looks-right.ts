// breaks: domain-order-looks-left
import '../commission/index'

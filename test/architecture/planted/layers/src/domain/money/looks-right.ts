// breaks: domain-money-looks-left
import '../dealer/index'

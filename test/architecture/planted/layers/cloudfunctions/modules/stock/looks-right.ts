// breaks: server-stock-looks-left
import '../promotion/index'

// breaks: server-catalog-looks-left
import '../dealer/index'

// breaks: domain-catalog-looks-left
import '../dealer/index'

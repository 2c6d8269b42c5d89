// breaks: domain-dealer-looks-left
import '../catalog/index'

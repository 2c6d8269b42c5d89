// breaks: server-dealer-looks-left
import '../catalog/index'

// breaks: server-inbox-looks-left
import '../reservation/index'

// breaks: server-staff-looks-left
import '../dealer/index'

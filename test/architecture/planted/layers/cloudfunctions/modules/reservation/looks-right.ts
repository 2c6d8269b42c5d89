// breaks: server-reservation-looks-left
import '../settings/index'

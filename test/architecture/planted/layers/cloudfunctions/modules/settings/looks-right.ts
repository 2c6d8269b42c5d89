// breaks: server-settings-looks-left
import '../inbox/index'

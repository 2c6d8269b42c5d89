// breaks: functions-keep-apart
import '../dealer/index'

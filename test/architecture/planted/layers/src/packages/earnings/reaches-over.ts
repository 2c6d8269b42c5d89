// breaks: packages-keep-apart
import '../team/index'

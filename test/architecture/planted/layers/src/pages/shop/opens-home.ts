// breaks: pages-keep-apart
import '../home/index'

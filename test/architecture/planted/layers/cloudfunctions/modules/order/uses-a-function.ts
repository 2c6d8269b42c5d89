// breaks: modules-see-platform
import '../../dealer/index'

// breaks: module-has-its-row
import '../../platform/index'

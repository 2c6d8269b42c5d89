// breaks: components-only-show
import '../services/index'

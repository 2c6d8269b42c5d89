// breaks: contracts-see-domain
import '../services/index'

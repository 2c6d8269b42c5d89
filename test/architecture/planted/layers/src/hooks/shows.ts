// breaks: hooks-see-services
import '../components/index'

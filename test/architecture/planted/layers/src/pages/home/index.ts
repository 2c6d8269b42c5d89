import '../../components/index'
import '../../hooks/index'

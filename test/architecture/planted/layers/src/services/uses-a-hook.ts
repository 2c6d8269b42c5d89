// breaks: services-see-contracts
import '../hooks/index'

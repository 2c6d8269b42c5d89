// breaks: services-see-contracts
// breaks: nothing-needs-the-workshop
import '../../config/index'

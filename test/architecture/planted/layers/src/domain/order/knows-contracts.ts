// breaks: domain-stands-alone
import '../../contracts/index'

import '../contracts/index'

import '../services/index'

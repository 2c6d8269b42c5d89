import '../../platform/index'

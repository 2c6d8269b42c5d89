import '../../components/index'

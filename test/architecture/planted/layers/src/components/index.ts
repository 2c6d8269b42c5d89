import '../domain/money/index'

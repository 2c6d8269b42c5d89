import '../src/domain/money/inner'
import '../config/index'

// breaks: local-cloud-is-its-own
import '../src/domain/money/index'

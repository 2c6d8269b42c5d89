// breaks: domain-has-doors-outside
import '../domain/money/inner'

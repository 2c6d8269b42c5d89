// breaks: domain-has-doors
import '../money/inner'

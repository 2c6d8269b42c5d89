// breaks: domain-module-has-its-row
import '../kernel/index'

// breaks: domain-has-no-platform
import 'node:fs'

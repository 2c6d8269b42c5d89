// breaks: domain-kernel-looks-left
import '../money/index'

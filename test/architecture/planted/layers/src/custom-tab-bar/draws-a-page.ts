// breaks: shell-sees-no-page
import '../pages/home/index'

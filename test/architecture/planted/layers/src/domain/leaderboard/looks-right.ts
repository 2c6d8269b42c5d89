// breaks: domain-leaderboard-looks-left
import '../attic/index'

import './concord.scss'

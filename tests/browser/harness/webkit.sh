# Starts WebKitWebDriver on port $1 with what a browser needs that cannot run without a screen: a display of its own, a
# window manager that gives its window the focus, and the desktop's settings, which can be changed while it runs.
folder=$OTR_SESSION
mkfifo "$folder/display"
Xvfb -displayfd 3 -screen 0 1600x1300x24 -nolisten tcp 3>"$folder/display" 2>/dev/null &
read -r display <"$folder/display"
export DISPLAY=:$display GDK_BACKEND=x11 XDG_CONFIG_HOME=$folder/config XDG_CACHE_HOME=$folder/cache XDG_DATA_HOME=$folder/data
# The tool bar would keep the window wider than a phone.
mkdir -p "$XDG_CONFIG_HOME/gtk-3.0"
echo '* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; -gtk-icon-size: 1px; }' \
    >"$XDG_CONFIG_HOME/gtk-3.0/gtk.css"
printf 'Net/ThemeName "Adwaita"\nGtk/EnableAnimations 0\n' >"$folder/settings"
xsettingsd -c "$folder/settings" 2>/dev/null &
echo $! >"$folder/settings.pid"
openbox 2>/dev/null &
# Line by line, or what the page says to the console stays in a buffer.
exec stdbuf -oL WebKitWebDriver --port="$1"

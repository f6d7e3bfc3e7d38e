/**
 * A real WordPress as it is run: PHP-FPM with its opcode cache, MariaDB as it comes (every post is on disk when it is
 * answered). All of it in one folder and on loopback alone; nothing of the machine's own configuration is read.
 */
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WORDPRESS } from './parts.mjs';

/** Processes that answer, as many as requests that are on their way at one time. */
const WORKERS = 4;

const quoted = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const config = (folder, origin) => `<?php
define('DB_NAME', 'wp'); define('DB_USER', 'wp'); define('DB_PASSWORD', ''); define('DB_HOST', ${quoted(`localhost:${folder}/s.sock`)});
define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
foreach (['AUTH_KEY','SECURE_AUTH_KEY','LOGGED_IN_KEY','NONCE_KEY','AUTH_SALT','SECURE_AUTH_SALT','LOGGED_IN_SALT','NONCE_SALT'] as $k) define($k, 'bench'.$k);
define('WP_HOME', ${quoted(origin)}); define('WP_SITEURL', ${quoted(origin)});
define('WP_HTTP_BLOCK_EXTERNAL', true); define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

/** What a site that takes comments over its REST interface sets; and no limit of how often, for neither of the two. */
const plugin = `<?php
add_filter('rest_allow_anonymous_comments', '__return_true');
add_filter('wp_is_comment_flood', '__return_false', 99);
remove_action('check_comment_flood', 'check_comment_flood_db', 10);
`;

/** Installs it, and writes the threads that the companion has too. Prints the version and the number of the long post. */
const installer = `<?php
define('WP_INSTALLING', true); $_SERVER['HTTP_HOST'] = 'localhost';
require __DIR__ . '/wp-load.php'; require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Valmont', 'admin', 'a@valmont.example', true, '', 'a password of the bench');
update_option('comment_moderation', 1); update_option('permalink_structure', '/%postname%/');
update_option('require_name_email', 0); update_option('comments_notify', 0); update_option('moderation_notify', 0);
global $wpdb;
$posts = [];
foreach (json_decode(file_get_contents($argv[1]), true) as $thread) {
  $post = wp_insert_post(['post_title' => $thread['id'], 'post_content' => 'News.', 'post_status' => 'publish', 'comment_status' => 'open']);
  $posts[$thread['id']] = $post; $ids = [];
  foreach (array_chunk($thread['comments'], 200) as $chunk) {
    $wpdb->query('START TRANSACTION');
    foreach ($chunk as $c) {
      $at = str_replace('T', ' ', substr($c['receivedAt'], 0, 19));
      $wpdb->insert($wpdb->comments, ['comment_post_ID' => $post, 'comment_author' => $c['author']['name'], 'comment_author_email' => '',
        'comment_author_IP' => '', 'comment_date' => $at, 'comment_date_gmt' => $at, 'comment_content' => $c['text'], 'comment_approved' => '1',
        'comment_type' => 'comment', 'comment_parent' => isset($c['parent']) ? $ids[$c['parent']] : 0]);
      $ids[$c['id']] = $wpdb->insert_id;
    }
    $wpdb->query('COMMIT');
  }
  wp_update_comment_count_now($post);
}
echo json_encode(['version' => $GLOBALS['wp_version'], 'posts' => $posts]);
`;

/** Waits until something answers. */
async function until(works, what) {
  for (let tries = 0; tries < 300; tries++) {
    if (await works()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what} did not start.`);
}

/**
 * Sets it up and starts it.
 * @param {{folder: string, parts: Record<string, string>, origin: string, threads: readonly object[]}} wanted
 * @returns {Promise<{version: string, posts: Record<string, number>, root: string, socket: string, stop: () => Promise<void>}>}
 *   `socket`: where PHP listens, for the web server
 */
export async function startWordpress({ folder, parts, origin, threads }) {
  const { php, fpm, mariadbd, installDb } = parts;
  const root = join(folder, 'site');
  const asRoot = process.getuid?.() === 0;
  const children = [];
  const stop = async () => {
    for (const { child, ended } of children.reverse()) {
      child.kill('SIGTERM');
      await ended;
    }
  };
  const start = (program, args) => {
    const child = spawn(program, args, { stdio: 'ignore', cwd: folder });
    children.push({ child, ended: new Promise((resolve) => child.once('exit', resolve)) });
  };
  const sql = (statement) =>
    execFileSync('mariadb', ['--no-defaults', '-S', join(folder, 's.sock'), '-u', 'root', '-e', statement], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });

  mkdirSync(join(folder, 'data'), { recursive: true });
  // MariaDB and PHP run as users of their own, and must come to their files.
  for (const each of [join(folder, '..'), folder]) chmodSync(each, 0o755);
  // Its socket lies in this folder too.
  if (asRoot) execFileSync('chown', ['-R', 'mysql', folder]);
  const user = asRoot ? ['--user=mysql'] : [];
  execFileSync(
    installDb,
    ['--no-defaults', `--datadir=${folder}/data`, '--auth-root-authentication-method=normal', ...user],
    { stdio: 'ignore' },
  );
  try {
    start(mariadbd, [
      '--no-defaults',
      ...user,
      `--datadir=${folder}/data`,
      `--socket=${folder}/s.sock`,
      '--skip-networking',
      `--pid-file=${folder}/mariadb.pid`,
    ]);
    const works = () => {
      try {
        sql('select 1');
        return true;
      } catch {
        return false;
      }
    };
    await until(works, 'MariaDB');
    sql(
      "create database wp character set utf8mb4; create user wp@localhost identified by ''; grant all on wp.* to wp@localhost",
    );

    cpSync(WORDPRESS, root, { recursive: true, dereference: true });
    mkdirSync(join(root, 'wp-content/mu-plugins'), { recursive: true });
    writeFileSync(join(root, 'wp-config.php'), config(folder, origin));
    writeFileSync(join(root, 'wp-content/mu-plugins/bench.php'), plugin);
    writeFileSync(join(root, 'bench-install.php'), installer);
    writeFileSync(join(folder, 'threads.json'), JSON.stringify(threads));
    const said = execFileSync(
      php,
      ['-d', 'memory_limit=512M', join(root, 'bench-install.php'), join(folder, 'threads.json')],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    const { version, posts } = JSON.parse(said.slice(said.lastIndexOf('{"version"')));
    if (asRoot) execFileSync('chown', ['-R', 'www-data', root]);

    const socket = join(folder, 'php.sock');
    writeFileSync(
      join(folder, 'fpm.conf'),
      `[global]
error_log = ${folder}/fpm.log
daemonize = no
[www]
${asRoot ? 'user = www-data\ngroup = www-data\nlisten.mode = 0666' : ''}
listen = ${socket}
pm = static
pm.max_children = ${WORKERS}
php_admin_value[opcache.enable] = 1
`,
    );
    start(fpm, ['-F', '-y', join(folder, 'fpm.conf')]);
    return { version, posts, root, socket, stop };
  } catch (fault) {
    await stop();
    throw fault;
  }
}

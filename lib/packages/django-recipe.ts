import type { PackRecipe } from './recipe'

const zones = ['UTC', 'America/Chicago', 'America/New_York', 'Asia/Kolkata', 'Asia/Tokyo', 'Europe/Berlin', 'Europe/London']
const regions = ['America/__init__.py', 'Asia/__init__.py', 'Europe/__init__.py', '__init__.py']

/** Django of the line with long support, SQLite as its only database. */
export const django: PackRecipe = {
  packages: [
    {
      name: 'Django',
      within: '==5.2.*',
      cuts: [
        {
          files: '*/locale/*',
          but: [
            'django/conf/locale/__init__.py',
            'django/conf/locale/en/__init__.py',
            'django/conf/locale/en/formats.py',
            // Without it the translations do not start, English included.
            'django/conf/locale/en/LC_MESSAGES/django.mo',
          ],
          why: 'Translations and formats of other languages.',
        },
        { files: 'django/contrib/admin/', why: 'The admin: a third of the pack, and no lesson opens it.' },
        { files: 'django/contrib/admindocs/', why: 'Goes with the admin.' },
        { files: 'django/contrib/gis/', why: 'Needs libraries in C that are not here.' },
        { files: 'django/contrib/postgres/', why: 'Needs PostgreSQL; the database of the page is SQLite.' },
        { files: 'django/contrib/flatpages/', why: 'No lesson opens it.' },
        { files: 'django/contrib/redirects/', why: 'No lesson opens it.' },
        { files: 'django/contrib/sitemaps/', why: 'No lesson opens it.' },
        { files: 'django/contrib/syndication/', why: 'No lesson opens it.' },
        { files: 'django/contrib/auth/common-passwords.txt.gz', why: 'Twenty thousand passwords, a tenth of the pack.' },
        { files: 'django/conf/*_template/', why: 'What startproject and startapp write.' },
        { files: 'django/db/backends/mysql/', why: 'Needs a server; the database of the page is SQLite.' },
        { files: 'django/db/backends/oracle/', why: 'Needs a server; the database of the page is SQLite.' },
        { files: 'django/db/backends/postgresql/', why: 'Needs a server; the database of the page is SQLite.' },
        { files: 'django/core/cache/backends/memcached.py', why: 'Needs a server.' },
        { files: 'django/core/cache/backends/redis.py', why: 'Needs a server.' },
        { files: 'django/forms/jinja2/', why: 'Templates of forms for Jinja2; those for Django’s own language are here.' },
        { files: 'django/test/selenium.py', why: 'Drives a browser.' },
        { files: 'django-*.dist-info/licenses/AUTHORS', why: 'Names a thousand people; the licence asks for its own text alone.' },
      ],
    },
    {
      name: 'sqlparse',
      licence: 'BSD-3-Clause',
      cuts: [{ files: 'sqlparse-*.dist-info/licenses/AUTHORS', why: 'The licence asks for its own text alone.' }],
    },
    {
      name: 'tzdata',
      cuts: [
        {
          files: 'tzdata/*',
          but: ['tzdata/__init__.py', ...[...zones, ...regions].map((name) => `tzdata/zoneinfo/${name}`)],
          why: 'Zones of which no lesson speaks.',
        },
      ],
    },
  ],
  needs: ['asgiref'],
}
